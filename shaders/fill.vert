#version 330 core
// Areas, filled by what the tables say of their municipality.
layout(location = 0) in vec2 place_m;
layout(location = 1) in float unit;

uniform vec2 centre_m;
uniform vec2 half_size_m;
uniform usampler2D fill_of;  // one row: municipality -> column of the palette
uniform sampler2D palette;   // row 0: colour; row 1: colour of the hatching, its kind in alpha (thirds)
uniform vec4 tint;           // with alpha above 0: this colour instead

flat out vec4 colour;
flat out vec4 hatch;  // colour and kind: 0 none, 1 rising, 2 falling, 3 both

void main() {
  int column = int(texelFetch(fill_of, ivec2(int(unit), 0), 0).r);
  bool is_tinted = tint.a > 0.0;
  colour = is_tinted ? tint : vec4(texelFetch(palette, ivec2(column, 0), 0).rgb, 1.0);
  vec4 over = texelFetch(palette, ivec2(column, 1), 0);
  hatch = is_tinted ? vec4(0.0) : vec4(over.rgb, floor(3.0 * over.a + 0.5));
  gl_Position = vec4((place_m - centre_m) / half_size_m, 0.0, 1.0);
}
