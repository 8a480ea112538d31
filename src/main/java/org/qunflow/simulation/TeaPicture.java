package org.qunflow.simulation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A cup of tea from above, as pretend people photograph it. */
final class TeaPicture {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private TeaPicture() {}

    static byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        circle(pen, new Color(0xb98f62), WIDTH * 2);
        circle(pen, new Color(0xe9e4d8), 310);
        circle(pen, new Color(0xfaf7f0), 240);
        circle(pen, new Color(0xb8862f), 212);
        circle(pen, new Color(0xc99a3f), 150);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void circle(Graphics2D pen, Color colour, int size) {
        pen.setColor(colour);
        pen.fillOval((WIDTH - size) / 2, (HEIGHT - size) / 2, size, size);
    }
}
