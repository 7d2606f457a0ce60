interface Point {
  x: number;
  y: number;
}

const CORNER = 6;

/** Straight pieces along the axes, with round corners. */
export function bentPath(points: Point[]): string {
  const [first, ...rest] = points;
  let path = `M${at(first!)}`;
  rest.forEach((corner, place) => {
    const before = points[place]!;
    const after = rest[place + 1];
    if (!after) path += `L${at(corner)}`;
    else path += `L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, after))}`;
  });
  return path;
}

/** Straight to the right up to `bend.from`, in a curve to `bend.to`, and straight on. */
export function curveAcross(from: Point, to: Point, bend: { from: number; to: number }): string {
  const middle = (bend.from + bend.to) / 2;
  const curve = `C${middle.toFixed(1)} ${from.y.toFixed(1)} ${middle.toFixed(1)} ${to.y.toFixed(1)}`;
  return `M${at(from)}L${at({ x: bend.from, y: from.y })}${curve} ${at({ x: bend.to, y: to.y })}L${at(to)}`;
}

/** Straight down up to `bend.from`, in a curve to `bend.to`, and straight on. */
export function curveDown(from: Point, to: Point, bend: { from: number; to: number }): string {
  const middle = (bend.from + bend.to) / 2;
  const curve = `C${from.x.toFixed(1)} ${middle.toFixed(1)} ${to.x.toFixed(1)} ${middle.toFixed(1)}`;
  return `M${at(from)}L${at({ x: from.x, y: bend.from })}${curve} ${at({ x: to.x, y: bend.to })}L${at(to)}`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The point a corner's length away, or half the way where that is shorter. */
function towards(corner: Point, other: Point): Point {
  const distance = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = distance === 0 ? 0 : Math.min(CORNER, distance / 2) / distance;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
