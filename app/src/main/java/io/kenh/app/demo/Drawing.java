package io.kenh.app.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The demo's pictures: a lotus in front of a soft background, its colours decided by the name. No fonts: a server may have none. */
final class Drawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private Drawing() {}

    static byte[] png(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = Math.floorMod(name.hashCode(), 360) / 360f;
        paint(canvas, hue);
        canvas.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The shop's mark on a transparent ground. */
    static byte[] logo(int width, int height, boolean forDark) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double scale = height / (double) HEIGHT;
        for (int flower = 0; flower < 3; flower++) {
            var placed = new AffineTransform();
            placed.translate(width / 2.0 + (flower - 1) * width / 3.6, 0);
            placed.scale(scale, scale);
            placed.translate(-WIDTH / 2.0, -30);
            canvas.setTransform(placed);
            lotus(canvas, forDark ? 0.93f : 0.9f);
        }
        canvas.dispose();
        return png(image);
    }

    private static void paint(Graphics2D canvas, float hue) {
        canvas.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.12f, 0.98f),
                WIDTH,
                HEIGHT,
                Color.getHSBColor(hue + 0.1f, 0.35f, 0.85f)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.getHSBColor(hue + 0.45f, 0.45f, 0.55f));
        canvas.fill(new RoundRectangle2D.Double(220, 330, 200, 90, 40, 40));
        lotus(canvas, hue + 0.9f);
    }

    private static void lotus(Graphics2D canvas, float hue) {
        var upright = canvas.getTransform();
        for (int petal = -3; petal <= 3; petal++) {
            canvas.setTransform(turned(upright, petal * 24));
            canvas.setColor(Color.getHSBColor(hue, 0.25f + 0.07f * (3 - Math.abs(petal)), 0.97f));
            canvas.fill(new Ellipse2D.Double(WIDTH / 2.0 - 38, 110, 76, 230));
        }
        canvas.setTransform(upright);
        canvas.setColor(new Color(250, 204, 21));
        canvas.fill(new Ellipse2D.Double(WIDTH / 2.0 - 24, 300, 48, 36));
    }

    private static AffineTransform turned(AffineTransform base, double degrees) {
        var turned = new AffineTransform(base);
        turned.rotate(Math.toRadians(degrees), WIDTH / 2.0, 340);
        return turned;
    }
}
