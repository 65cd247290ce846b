#version 330 core
flat in vec4 colour;
flat in float is_hatched;

uniform float hatch_px;        // from one line of the hatching to the next, along an axis
uniform float hatch_line_px;   // its width, along an axis
uniform vec2 hatch_origin_px;  // moves with the map
uniform vec4 hatch_colour;

out vec4 painted;

void main() {
  painted = colour;
  if (is_hatched < 0.5) return;
  vec2 at = gl_FragCoord.xy - hatch_origin_px;
  float from_line = abs(mod(at.x - at.y, hatch_px) - 0.5 * hatch_px);
  float coverage = clamp(0.5 * hatch_line_px - from_line + 0.5, 0.0, 1.0);
  painted.rgb = mix(colour.rgb, hatch_colour.rgb, coverage * hatch_colour.a);
}
