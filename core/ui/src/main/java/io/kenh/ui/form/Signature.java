package io.kenh.ui.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A signature as it was drawn ({@code Kit.signature}): strokes of points in a box of {@value #WIDTH} × {@value #HEIGHT}. Numbers and nothing
 * else, so that it can be kept and shown without trusting who sent it.
 *
 * @param text strokes divided by {@code ;}, points by a blank, e.g. {@code 12,40 14,38;90,20 91,24}; at most {@value #MOST} characters
 */
public record Signature(String text) {
    public static final int WIDTH = 400;
    public static final int HEIGHT = 160;
    public static final int MOST = 8000;

    private static final Pattern SHAPE = Pattern.compile("(?:\\d{1,3},\\d{1,3}[ ;])*\\d{1,3},\\d{1,3}");
    private static final int PIXELS = 3;
    private static final float PEN = 2.5f;

    private record Point(int x, int y) {
        static Point of(String text) {
            int comma = text.indexOf(',');
            return new Point(
                    Math.min(Integer.parseInt(text.substring(0, comma)), WIDTH),
                    Math.min(Integer.parseInt(text.substring(comma + 1)), HEIGHT));
        }
    }

    /** @return nothing for anything else than a drawing, and for one too long or too small to be somebody's name */
    public static Optional<Signature> of(String text) {
        if (text.length() > MOST || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var drawn = new Signature(text);
        var points = drawn.strokes().stream().flatMap(List::stream).distinct().count();
        return points < 2 ? Optional.empty() : Optional.of(drawn);
    }

    private List<List<Point>> strokes() {
        var strokes = new ArrayList<List<Point>>();
        for (var stroke : text.split(";", -1)) {
            strokes.add(
                    Pattern.compile(" ").splitAsStream(stroke).map(Point::of).toList());
        }
        return strokes;
    }

    /** For the {@code d} of an SVG path in a view box of this size. */
    public String path() {
        var path = new StringBuilder();
        for (var stroke : strokes()) {
            char step = 'M';
            for (var point : stroke) {
                path.append(step).append(point.x()).append(' ').append(point.y());
                step = 'L';
            }
            if (stroke.size() == 1) {
                path.append("h0");
            }
        }
        return path.toString();
    }

    /** As an address that holds the picture itself: for papers, which draw no SVG. */
    public String png() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture());
    }

    /** A PNG, for files. */
    public byte[] picture() {
        var image = new BufferedImage(WIDTH * PIXELS, HEIGHT * PIXELS, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(PIXELS, PIXELS);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var stroke : strokes()) {
            var line = new Path2D.Float();
            line.moveTo(stroke.getFirst().x(), stroke.getFirst().y());
            stroke.forEach(point -> line.lineTo(point.x(), point.y()));
            pen.draw(line);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
