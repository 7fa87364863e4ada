#pragma once

#include "adapters/store/record.hpp"

#include <Poco/Data/Extraction.h>
#include <Poco/Data/Statement.h>
#include <Poco/Types.h>

namespace esente::store {

/// Makes a SELECT of column_list() fill these.
inline void fill(Poco::Data::Statement& statement, Poco::Int64& sequence, Record& record) {
    using Poco::Data::Keywords::into;
    statement, into(sequence);
    for (auto& field : record.plain) {
        statement, into(field);
    }
    statement, into(record.personal_hash), into(record.link);
}

} // namespace esente::store
