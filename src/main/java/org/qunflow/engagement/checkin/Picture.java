package org.qunflow.engagement.checkin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.qunflow.shared.FileType;

/** A picture as it was handed in: what it is its bytes say, not its name. */
public record Picture(String type, byte[] bytes) {
    public static final int LARGEST_MIB = 10;
    static final int LARGEST = LARGEST_MIB * 1024 * 1024;

    /** What is wrong with a file as a picture; empty if nothing is. */
    static Optional<CheckInRefusal> wrong(byte[] file) {
        if (file.length == 0) {
            return Optional.of(CheckInRefusal.NO_PROOF);
        }
        if (file.length > LARGEST) {
            return Optional.of(CheckInRefusal.TOO_LARGE);
        }
        return FileType.of(file)
                        .filter(type -> type.isPicture() && canBeSeen(type, file))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(CheckInRefusal.NOT_A_PICTURE);
    }

    static Picture of(byte[] file) {
        return new Picture(FileType.of(file).orElseThrow().mime(), file);
    }

    /** Only its head is read, so that no picture can be too large to look at; browsers read WebP, this machine does not. */
    private static boolean canBeSeen(FileType type, byte[] file) {
        if (type == FileType.WEBP) {
            return true;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() && hasSize(readers.next(), in);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean hasSize(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } finally {
            reader.dispose();
        }
    }
}
