#include "adapters/screens/assets.hpp"

#include "embedded/screen_assets.hpp"

#include <algorithm>

namespace esente::screens {

Response asset_response(std::string_view name) {
    const auto* const found = std::find_if(std::begin(embedded_assets), std::end(embedded_assets),
                                           [&](const EmbeddedAsset& asset) { return asset.name == name; });
    if (found == std::end(embedded_assets)) {
        return plain_response(404, "not found");
    }
    Response response;
    response.body = found->bytes;
    response.type = found->type;
    response.gzip = found->gzip;
    response.asset = true;
    return response;
}

} // namespace esente::screens
