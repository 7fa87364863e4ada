#pragma once

#include <mutex>
#include <string>
#include <string_view>

namespace service_simulator {

/// Keeps the bytes of each request as they came: N-operation.xml in a folder, N from 1 in the order of arrival. Any thread.
class Recorder {
public:
    /// An empty name: nothing is kept. Otherwise the folder is made; throws if that cannot be.
    explicit Recorder(std::string folder);

    /// `action` is the SOAPAction: its operation names the file, so that what cannot be read is kept too.
    void write(std::string_view action, std::string_view body);

private:
    std::string folder_;
    std::mutex lock_;
    int count_ = 0;
};

} // namespace service_simulator
