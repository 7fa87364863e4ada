# Third-party libraries, all from the distribution, all as SYSTEM so that our warnings stay ours.
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation Net NetSSL Crypto Util JSON Data DataSQLite)
find_package(SQLite3 REQUIRED)
find_package(pugixml REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PCSC REQUIRED IMPORTED_TARGET libpcsclite)
if(ESENTE_TOGETHER)
    # POCO defines this for those who use it. g++ and clang++ define _GNU_SOURCE, from which glibc makes 700 of it whatever it was; but headers
    # compiled beforehand are refused where it differs.
    get_target_property(definitions Poco::Foundation INTERFACE_COMPILE_DEFINITIONS)
    list(REMOVE_ITEM definitions _XOPEN_SOURCE=500)
    set_target_properties(Poco::Foundation PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
endif()
