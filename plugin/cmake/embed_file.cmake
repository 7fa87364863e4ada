# Writes one file as a C++ header: bytes as an array, so that neither length nor content limits apply.
file(READ ${IN} hex HEX)
file(SHA256 ${IN} digest)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
file(WRITE ${OUT} "#pragma once\n\n#include <string_view>\n\nnamespace ${NS} {\n\ninline constexpr unsigned char ${NAME}_bytes[] = {${bytes}0};\n\
inline const std::string_view ${NAME}{reinterpret_cast<const char*>(${NAME}_bytes), sizeof ${NAME}_bytes - 1};\n\
inline constexpr std::string_view ${NAME}_sha256{\"${digest}\"};\n\n} // namespace ${NS}\n")
