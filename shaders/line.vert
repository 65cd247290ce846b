#version 330 core
// A corner of one segment of a line, widened to a box around its capsule. Where two segments meet, each is cut along
// the bisector of their angle, so that no pixel of a see-through line is painted twice.
layout(location = 0) in vec2 from_m;
layout(location = 1) in vec2 to_m;
layout(location = 2) in vec2 before_m;  // the point before `from_m`; equal to it at the line's begin
layout(location = 3) in vec2 after_m;   // the point after `to_m`; equal to it at the line's end
layout(location = 4) in float begin_m;  // length of the line up to `from_m`

uniform vec2 centre_m;
uniform vec2 half_size_px;
uniform float metres_per_px;
uniform float half_width_px;

out vec2 at_px;    // along and across the segment, from its begin
out vec2 side_px;  // of the cuts at begin (kept where positive) and end (kept where negative)
flat out float length_px;
flat out float begin_px;

vec2 pixels(vec2 place_m) { return (place_m - centre_m) / metres_per_px; }

vec2 cut(vec2 one, vec2 other, vec2 along, vec2 across) {
  vec2 normal = one + other;
  float size = length(normal);
  return size < 0.05 ? vec2(0.0) : vec2(dot(normal, along), dot(normal, across)) / size;
}

// How far from its end, along the segment, the box begins at the corner `across_px`: a little beyond the cut, so that
// the cut itself is made pixel by pixel; where the line bends sharply, or ends, as far as a round end reaches.
float start_px(vec2 normal, float across_px, float reach) {
  if (normal.x < abs(normal.y) || normal.x == 0.0) return -reach;
  return max(-reach, min(-across_px * normal.y / normal.x, 0.5 * length_px) - 0.5);
}

void main() {
  vec2 from = pixels(from_m), to = pixels(to_m);
  length_px = max(distance(from, to), 1e-6);
  vec2 along = (to - from) / length_px;
  vec2 across = vec2(-along.y, along.x);
  float reach = half_width_px + 1.0;
  vec2 at_begin = vec2(0.0), at_end = vec2(0.0);  // across the cuts, towards the line's end; none: zero
  if (before_m != from_m) at_begin = cut(normalize(from - pixels(before_m)), along, along, across);
  if (after_m != to_m) at_end = cut(along, normalize(pixels(after_m) - to), along, across);

  float across_px = (gl_VertexID & 2) == 0 ? -reach : reach;
  bool is_begin = (gl_VertexID & 1) == 0;
  float along_px = is_begin ? start_px(at_begin, across_px, reach)
                            : length_px - start_px(vec2(at_end.x, -at_end.y), across_px, reach);
  at_px = vec2(along_px, across_px);
  side_px = vec2(1.0, -1.0);
  if (at_begin != vec2(0.0)) side_px.x = dot(at_px, at_begin);
  if (at_end != vec2(0.0)) side_px.y = dot(at_px - vec2(length_px, 0.0), at_end);
  begin_px = begin_m / metres_per_px;
  gl_Position = vec4((from + along * at_px.x + across * at_px.y) / half_size_px, 0.0, 1.0);
}
