// Fields to sign in: what is drawn is sent as points in the canvas' own box (see Signature.java), thinned to what a line needs.
const MOST = 8000;
const NEAR = 2;

for (const unable of document.querySelectorAll("[data-signature-unable]")) {
  unable.hidden = true;
}

for (const field of document.querySelectorAll("[data-signature]")) {
  const canvas = field.querySelector("canvas");
  const value = field.querySelector("input");
  const width = canvas.width;
  const height = canvas.height;
  field.hidden = false;
  const pad = new SignaturePad(canvas, { minWidth: 1, maxWidth: 2.5 });

  const scale = () => width / canvas.clientWidth;

  const thin = (points, near) =>
    points
      .map(({ x, y }) => [Math.round(x * scale()), Math.round(y * scale())])
      .map(([x, y]) => [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)])
      .reduce((kept, point) => {
        const last = kept.at(-1);
        if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= near) {
          kept.push(point);
        }
        return kept;
      }, []);

  const text = (near) =>
    pad
      .toData()
      .map((stroke) => thin(stroke.points, near).join(" "))
      .join(";");

  const keep = () => {
    let near = NEAR;
    let said = text(near);
    while (said.length > MOST) {
      near *= 2;
      said = text(near);
    }
    value.value = said;
  };

  // As sharp as the screen; what was drawn is drawn again from what is kept, so that turning the phone loses nothing.
  const fit = () => {
    const dots = Math.max(window.devicePixelRatio || 1, 1);
    const strokes = value.value;
    canvas.width = canvas.clientWidth * dots;
    canvas.height = (canvas.clientWidth * height * dots) / width;
    canvas.getContext("2d").scale(dots, dots);
    pad.clear();
    pad.penColor = getComputedStyle(canvas).color;
    if (strokes) {
      pad.fromData(
        strokes.split(";").map((stroke) => ({
          penColor: pad.penColor,
          dotSize: 0,
          minWidth: 1,
          maxWidth: 2.5,
          points: stroke.split(" ").map((point, i) => {
            const [x, y] = point.split(",").map(Number);
            return { x: x / scale(), y: y / scale(), pressure: 0.5, time: i * 10 };
          }),
        })),
      );
    }
  };

  pad.addEventListener("endStroke", keep);
  field.querySelector("[data-clear]").addEventListener("click", () => {
    pad.clear();
    value.value = "";
  });
  window.addEventListener("resize", fit);
  fit();
}
