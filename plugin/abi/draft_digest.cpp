#include "abi/draft_digest.hpp"

#include "abi/draft_texts.hpp"
#include "formats/sha256.hpp"

namespace esente::abi {
namespace {

/// Each value after its length, so that no two drafts spell alike.
class Spelling {
public:
    void add(std::string_view value) { spelled_.append(std::to_string(value.size())).append(":").append(value); }
    void add_flag(bool flag) { add(std::string_view{flag ? "1" : "0"}); }
    void add(std::int64_t number) { add(std::string_view{std::to_string(number)}); }
    void add(const std::optional<core::Date>& day) { add(std::int64_t{day ? day->number() : 0}); }
    [[nodiscard]] const std::string& text() const noexcept { return spelled_; }

private:
    std::string spelled_;
};

void spell(Spelling& out, core::PrescriptionLine& line) {
    out.add(line.product);
    out.add(std::int64_t{line.quantity});
    for (const auto& text : line_texts().subspan(1)) { // behind the product
        out.add(text.place(line));
    }
    out.add(std::int64_t{line.sessions.value_or(0)});
}

} // namespace

std::string digest_of(core::Prescription& draft, esente_said disease_exemption) {
    Spelling out;
    out.add(std::optional{draft.compiled});
    out.add(std::string_view{draft.type == core::PrescriptionType::drugs ? "F" : "P"});
    out.add_flag(draft.non_exempt);
    out.add_flag(draft.income);
    out.add(static_cast<std::int64_t>(draft.lines.size()));
    for (const auto& text : recipe_texts()) {
        out.add(text.place(draft));
    }
    out.add_flag(draft.patient_details.obscured);
    out.add_flag(draft.recipe.internal);
    out.add(draft.foreign.birth_date);
    out.add(draft.foreign.card_expires);
    out.add(std::int64_t{disease_exemption});
    for (auto& line : draft.lines) {
        spell(out, line);
    }
    return formats::sha256_hex(out.text());
}

} // namespace esente::abi
