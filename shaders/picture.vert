#version 330 core
// A rectangle that shows a texture.
uniform vec4 box;  // left, bottom, right, top; -1..1 across the viewport

out vec2 texel;

void main() {
  texel = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  gl_Position = vec4(mix(box.xy, box.zw, texel), 0.0, 1.0);
}
