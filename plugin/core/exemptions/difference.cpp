#include "core/exemptions/difference.hpp"

#include "core/exemptions/row_text.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace esente::core::exemptions {
namespace {

/// `effect=full source=…`, what is empty left out.
std::string values_of(const RowText& row) {
    std::string all;
    for (const auto& [name, value] : row.fields) {
        if (!value.empty()) {
            all += all.empty() ? "" : " ";
            all += name;
            all += "=" + value;
        }
    }
    return all;
}

class Comparison {
public:
    Comparison(const Catalogue& before, const Catalogue& after) : before_{rows_as_text(before)}, after_{rows_as_text(after)} {
        for (std::size_t place = 0; place < after_.size(); ++place) {
            waiting_[{after_[place].list, after_[place].row}].push_back(place);
        }
    }

    std::vector<Difference> run() {
        std::vector<bool> matched(after_.size(), false);
        for (const RowText& row : before_) {
            auto& candidates = waiting_[{row.list, row.row}];
            if (candidates.empty()) {
                found_.push_back({Change::removed, std::string{row.list}, row.row, {}, values_of(row), {}});
                continue;
            }
            const std::size_t place = candidates.front();
            candidates.pop_front();
            matched[place] = true;
            compare(row, after_[place], place);
        }
        for (std::size_t place = 0; place < after_.size(); ++place) {
            if (!matched[place]) {
                const RowText& row = after_[place];
                found_.push_back({Change::added, std::string{row.list}, row.row, {}, {}, values_of(row)});
            }
        }
        return std::move(found_);
    }

private:
    void compare(const RowText& was, const RowText& is, std::size_t place) {
        for (std::size_t i = 0; i < was.fields.size(); ++i) {
            const auto& [name, value] = was.fields[i];
            if (value != is.fields[i].second) {
                found_.push_back({Change::changed, std::string{was.list}, was.row, std::string{name}, value, is.fields[i].second});
            }
        }
        if (place < furthest_) {
            found_.push_back({Change::changed, std::string{was.list}, was.row, "order", {}, {}});
        }
        furthest_ = std::max(furthest_, place);
    }

    std::vector<RowText> before_;
    std::vector<RowText> after_;
    std::map<std::pair<std::string_view, std::string_view>, std::deque<std::size_t>> waiting_; ///< places not yet matched
    std::size_t furthest_ = 0;
    std::vector<Difference> found_;
};

} // namespace

std::vector<Difference> differences(const Catalogue& before, const Catalogue& after) { return Comparison{before, after}.run(); }

} // namespace esente::core::exemptions
