#pragma once

#include <fstream>
#include <sstream>
#include <string>

/// The bytes of a file; empty where there is none.
inline std::string read_file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}
