#pragma once

#include "core/card/certificate_view.hpp"

#include <openssl/x509.h>

#include <string>
#include <vector>

namespace esente::trust {

/// What the certificate says of itself; `common_name` is left empty, `chain_trusted` and `test_authority` false.
[[nodiscard]] core::card::CertificateView fields_of(X509& certificate);

/// Every value of the subject's name, UTF-8.
[[nodiscard]] std::vector<std::string> subject_values(const X509& certificate);

} // namespace esente::trust
