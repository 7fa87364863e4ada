# Third-party libraries, all from the distribution, all as SYSTEM so that our warnings stay ours.
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation Net NetSSL Crypto Util JSON Data DataSQLite)
find_package(SQLite3 REQUIRED)
find_package(pugixml REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PCSC REQUIRED IMPORTED_TARGET libpcsclite)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # POCO defines this for those who use it. clang++ defines _GNU_SOURCE, from which glibc makes 700 of it whatever it was; but Clang refuses
    # headers compiled beforehand (together.cmake, tests/support) where it differs.
    get_target_property(definitions Poco::Foundation INTERFACE_COMPILE_DEFINITIONS)
    list(REMOVE_ITEM definitions _XOPEN_SOURCE=500)
    set_target_properties(Poco::Foundation PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
endif()
