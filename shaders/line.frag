#version 330 core
in vec2 at_px;
in vec2 side_px;
flat in float length_px;
flat in float begin_px;

uniform float half_width_px;
uniform vec2 dash_px;         // dash and gap; no dash: solid
uniform vec4 colour;

out vec4 painted;

void main() {
  if (side_px.x < 0.0 || side_px.y > 0.0) discard;
  float along = clamp(at_px.x, 0.0, length_px);
  float off = length(vec2(at_px.x - along, at_px.y));
  if (dash_px.x > 0.0) {
    float period = dash_px.x + dash_px.y;
    float from_middle = abs(mod(begin_px + along - 0.5 * dash_px.x + 0.5 * period, period) - 0.5 * period);
    off = length(vec2(max(0.0, from_middle - max(0.0, 0.5 * dash_px.x - half_width_px)), off));
  }
  float coverage = clamp(half_width_px - off + 0.5, 0.0, 1.0) * min(1.0, 2.0 * half_width_px);
  painted = vec4(colour.rgb, colour.a * coverage);
}
