#include "app/cli/fault_list.hpp"

namespace kansenatlas::cli {

Json faults_document(std::vector<Fault> const& faults) {
  Json document = Json::array();
  for (auto const& fault : faults)
    document.push_back({{"file", fault.file},
                        {"row", fault.row},
                        {"field", fault.field},
                        {"value", fault.value},
                        {"message", fault.message}});
  return document;
}

}  // namespace kansenatlas::cli
