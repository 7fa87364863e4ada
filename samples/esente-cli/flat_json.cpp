#include "flat_json.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <string_view>

namespace cli {
namespace {

FlatMember read_member(JsonWalk& walk) {
    FlatMember member{.key = walk.string()};
    walk.now_at(member.key);
    walk.need(":");
    member.at = walk.at();
    member.is_null = walk.take("null");
    if (!member.is_null) {
        member.value = walk.string();
    }
    return member;
}

} // namespace

std::vector<FlatMember> read_flat_json(const std::string& text) {
    JsonWalk walk{text, bad_certificate};
    std::vector<FlatMember> members;
    walk.need("{");
    bool more = !walk.take("}");
    while (more) {
        FlatMember member = read_member(walk);
        const bool twice = std::any_of(members.begin(), members.end(), [&](const FlatMember& other) { return other.key == member.key; });
        if (twice) {
            walk.fail("the key stands twice");
        }
        members.push_back(std::move(member));
        more = walk.take(",");
        if (!more) {
            walk.need("}");
        }
    }
    walk.end();
    return members;
}

} // namespace cli
