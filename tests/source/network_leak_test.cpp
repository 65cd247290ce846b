// No file that a person opens may make the program reach for the network.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/source/polygon_layer_check.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;

namespace {

// Counts who calls on a port of this machine.
class Listener {
 public:
  Listener() : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(m_socket, 8);
    socklen_t size = sizeof address;
    ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](std::stop_token const& stop) {
      while (!stop.stop_requested()) {
        pollfd waiting{m_socket, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0) continue;
        ++m_calls;
        ::close(::accept(m_socket, nullptr, nullptr));
      }
    });
  }
  ~Listener() {
    m_thread = {};
    ::close(m_socket);
  }
  Listener(Listener const&) = delete;
  Listener& operator=(Listener const&) = delete;

  [[nodiscard]] std::string address() const { return fmt::format("http://127.0.0.1:{}", m_port); }
  [[nodiscard]] int calls() const { return m_calls; }
  void call() const {
    int const caller = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    to.sin_port = htons(m_port);
    ::connect(caller, reinterpret_cast<sockaddr*>(&to), sizeof to);
    ::close(caller);
  }

 private:
  int m_socket;
  std::uint16_t m_port = 0;
  std::atomic<int> m_calls{0};
  std::jthread m_thread;
};

void try_to_read(std::string const& address) {
  try {
    static_cast<void>(check_polygon_layer(address));
  } catch (Error const&) {
    return;
  }
}

}  // namespace

TEST_CASE("no layer address and no layer file makes the program call anywhere") {
  Listener const listener;
  auto const url = listener.address();
  test::TemporaryFolder const folder;
  auto const feature =
      R"("features":[{"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}])";
  std::vector<std::string> addresses{
      url + "/a.geojson#a:code", "/vsicurl/" + url + "/a.gpkg#a:code", "/vsizip//vsicurl/" + url + "/a.zip#a:code",
      "WFS:" + url + "#a:code",  "OAPIF:" + url + "#a:code",           "GeoJSON:" + url + "/a.geojson#a:code"};
  for (std::string const type : {"link", "url", "ogcwkt", "EPSG"})
    addresses.push_back(
        folder
            .write(
                type + ".geojson",
                fmt::format(
                    R"({{"type":"FeatureCollection","crs":{{"type":"{}","properties":{{"href":"{}/crs","url":"{}/crs","code":"{}/crs"}}}},{}}})",
                    type, url, url, url, feature))
            .string() +
        "#a:code");
  addresses.push_back(
      folder
          .write("name.geojson",
                 fmt::format(
                     R"({{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{}/crs"}}}},{}}})",
                     url, feature))
          .string() +
      "#name:code");
  addresses.push_back(
      folder
          .write(
              "layer.vrt",
              fmt::format("<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/{}/a.gpkg</SrcDataSource>"
                          "</OGRVRTLayer></OGRVRTDataSource>",
                          url))
          .string() +
      "#a:code");
  addresses.push_back(folder.write("a.wfs", "<OGRWFSDataSource><URL>" + url + "</URL></OGRWFSDataSource>").string() +
                      "#a:code");
  for (auto const& address : addresses) {
    CAPTURE(address);
    try_to_read(address);
    CHECK(listener.calls() == 0);
  }
  listener.call();  // the listener does hear
  for (int wait = 0; wait < 200 && listener.calls() == 0; ++wait)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(listener.calls() == 1);
}
