// Sigma node program: every type of entity has its shape, drawn as a signed distance field with an outline.
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { TYPE_STYLES, TYPES } from '../graph/entity-types.ts'

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const

/** Shapes reach this far beyond the radius of a disc of the same size. */
const REACH = 1.6

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

const float bias = 255.0 / 254.0;

void main() {
  // An equilateral triangle around the disc of radius REACH: its corners are twice as far out.
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 2.0 * ${REACH.toFixed(2)} * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_point = corner;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_outline = a_outline;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_outline.a *= bias;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

const vec4 transparent = vec4(0.0);
const float PI = 3.141592653589793;

// Distance to a regular star: the plane is folded onto half of one sector, whose edge is a single line.
float star(vec2 p, float radius, float corners, float inner, float turn, float stretch) {
  p.x /= stretch;
  float sector = 2.0 * PI / corners;
  float angle = mod(atan(p.y, p.x) - turn * 2.0 * PI + sector / 2.0, sector) - sector / 2.0;
  vec2 q = length(p) * vec2(cos(angle), abs(sin(angle)));
  vec2 a = vec2(radius, 0.0);
  vec2 b = radius * inner * vec2(cos(sector / 2.0), sin(sector / 2.0));
  vec2 normal = normalize(vec2(b.y - a.y, a.x - b.x));
  return dot(q - a, normal) * min(1.0, stretch);
}

float distanceTo(vec2 p) {
${TYPES.map((type, i) => `  if (v_shape < ${i}.5) return ${distanceCall(type)};`).join('\n')}
  return length(p) - 1.0;
}

void main() {
  float d = distanceTo(v_point);
  #ifdef PICKING_MODE
  // A margin makes small nodes easier to hit.
  gl_FragColor = d < 2.0 * v_pixel ? v_color : transparent;
  #else
  float width = 1.5 * v_pixel;
  vec4 fill = mix(v_color, v_outline, smoothstep(-width - v_pixel, -width, d));
  gl_FragColor = mix(fill, transparent, smoothstep(-v_pixel * 0.5, v_pixel * 0.5, d));
  #endif
}
`

function distanceCall(type: string): string {
  const shape = TYPE_STYLES[type]?.shape
  if (shape === undefined || shape.kind === 'circle') return `length(p) - ${(shape?.radius ?? 1).toFixed(4)}`
  const numbers = [shape.radius, shape.corners, shape.inner, shape.turn, shape.stretch]
  return `star(p, ${numbers.map((n) => n.toFixed(4)).join(', ')})`
}

/** Display data of a node as this program reads it. */
export interface ShapeData {
  readonly shape: number
  readonly outline: string
}

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition(): ReturnType<NodeProgram<(typeof UNIFORMS)[number]>['getDefinition']> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    }
  }

  override processVisibleItem(nodeIndex: number, offset: number, data: NodeDisplayData & Partial<ShapeData>): void {
    const { array } = this
    array[offset] = data.x
    array[offset + 1] = data.y
    array[offset + 2] = data.size
    array[offset + 3] = floatColor(data.color)
    array[offset + 4] = floatColor(data.outline ?? data.color)
    array[offset + 5] = data.shape ?? 0
    array[offset + 6] = nodeIndex
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix)
  }
}
