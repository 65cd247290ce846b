#version 330 core
flat in vec4 colour;
flat in vec4 hatch;

uniform float hatch_px;        // from one line of the hatching to the next, along an axis
uniform float hatch_line_px;   // its width, along an axis
uniform vec2 hatch_origin_px;  // moves with the map

out vec4 painted;

float coverage(float across) {
  float from_line = abs(mod(across, hatch_px) - 0.5 * hatch_px);
  return clamp(0.5 * hatch_line_px - from_line + 0.5, 0.0, 1.0);
}

void main() {
  painted = colour;
  if (hatch.a < 0.5) return;
  vec2 at = gl_FragCoord.xy - hatch_origin_px;
  float covered = 0.0;
  if (hatch.a != 2.0) covered = coverage(at.x - at.y);
  if (hatch.a > 1.5) covered = max(covered, coverage(at.x + at.y));
  painted.rgb = mix(colour.rgb, hatch.rgb, covered);
}
