#include "adapters/system/system.hpp"
#include "support/temp_folder.hpp"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

using namespace esente;
using test::TempFolder;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_file_is_read_byte_by_byte_up_to_its_limit) {
    const TempFolder folder;
    const std::string bytes("a\0b\xFF", 4);
    const auto path = folder.write("some", bytes);
    const auto read = system::read_file(path, 4);
    BOOST_REQUIRE(read.ok());
    BOOST_TEST(read.value() == bytes);
}

BOOST_AUTO_TEST_CASE(a_file_one_byte_too_long_is_refused) {
    const TempFolder folder;
    const auto read = system::read_file(folder.write("some", "12345"), 4);
    BOOST_REQUIRE(!read.ok());
    BOOST_TEST((read.error().fault == core::Fault::settings));
    BOOST_TEST(read.error().detail.find("some") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_absent_file_is_named_in_the_failure) {
    const TempFolder folder;
    const auto read = system::read_file(folder.file("nowhere.pem"), 10);
    BOOST_REQUIRE(!read.ok());
    BOOST_TEST((read.error().fault == core::Fault::settings));
    BOOST_TEST(read.error().native == ENOENT);
    BOOST_TEST(read.error().detail.find("nowhere.pem") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_folder_is_not_read_as_a_file) {
    const TempFolder folder;
    BOOST_TEST(!system::read_file(folder.path().string(), 10).ok());
}

BOOST_AUTO_TEST_CASE(a_pipe_nobody_writes_to_is_refused_at_once) {
    const TempFolder folder;
    BOOST_REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    BOOST_TEST(!system::read_file(folder.file("pipe"), 10).ok());
}

BOOST_AUTO_TEST_CASE(a_key_its_owner_alone_can_read_is_private) {
    const TempFolder folder;
    const auto key = folder.write("key.pem", "secret");
    fs::permissions(key, fs::perms::owner_read);
    BOOST_TEST(system::require_private(key).ok());
    fs::permissions(key, fs::perms::owner_read | fs::perms::owner_write);
    BOOST_TEST(system::require_private(key).ok());
}

BOOST_AUTO_TEST_CASE(a_key_that_group_or_others_can_read_is_a_wrong_setting) {
    const TempFolder folder;
    const auto key = folder.write("key.pem", "secret");
    for (const auto open : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
        fs::permissions(key, fs::perms::owner_read | open);
        const auto verdict = system::require_private(key);
        BOOST_REQUIRE(!verdict.ok());
        BOOST_TEST((verdict.error().fault == core::Fault::settings));
        BOOST_TEST(verdict.error().detail.find("key.pem") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(an_absent_key_is_a_wrong_setting) {
    const TempFolder folder;
    BOOST_TEST(!system::require_private(folder.file("key.pem")).ok());
}

BOOST_AUTO_TEST_CASE(a_folder_of_ones_own_may_be_looked_into_but_not_written_by_others) {
    const TempFolder folder;
    const auto data = folder.file("data");
    BOOST_TEST(system::require_unshared_dir(data).ok(), "it is still to be made");
    fs::create_directory(data);
    for (const auto harmless : {fs::perms::none, fs::perms::group_read | fs::perms::others_read | fs::perms::others_exec}) {
        fs::permissions(data, fs::perms::owner_all | harmless);
        BOOST_TEST(system::require_unshared_dir(data).ok());
    }
    for (const auto open : {fs::perms::group_write, fs::perms::others_write, fs::perms::others_write | fs::perms::sticky_bit}) {
        fs::permissions(data, fs::perms::owner_all | open);
        const auto verdict = system::require_unshared_dir(data);
        BOOST_REQUIRE(!verdict.ok());
        BOOST_TEST((verdict.error().fault == core::Fault::settings));
        BOOST_TEST(verdict.error().detail.find("0700") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_file_where_a_folder_belongs_is_the_stores_to_tell) {
    const TempFolder folder;
    folder.write("a", "");
    BOOST_TEST(system::require_unshared_dir(folder.file("a")).ok());
    BOOST_TEST(system::require_unshared_dir(folder.file("a/b")).ok());
}

BOOST_AUTO_TEST_CASE(the_machine_has_a_name) { BOOST_TEST(!system::host_name().empty()); }

BOOST_AUTO_TEST_SUITE_END()
