package org.qunflow.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name or its sender says. */
public enum FileType {
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
    GIF("image/gif", 0, 'G', 'I', 'F', '8'),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P', 'V', 'P', '8'),
    PDF("application/pdf", 0, '%', 'P', 'D', 'F', '-', '1', '.'),
    PDF_2("application/pdf", 0, '%', 'P', 'D', 'F', '-', '2', '.');

    private final String mime;
    private final int offset;
    private final int[] magic;

    FileType(String mime, int offset, int... magic) {
        this.mime = mime;
        this.offset = offset;
        this.magic = magic;
    }

    public String mime() {
        return mime;
    }

    public boolean isPicture() {
        return mime.startsWith("image/");
    }

    public static Optional<FileType> of(byte[] file) {
        return List.of(values()).stream().filter(type -> type.fits(file)).findFirst();
    }

    private boolean fits(byte[] file) {
        if (file.length < offset + magic.length) {
            return false;
        }
        byte[] here = Arrays.copyOfRange(file, offset, offset + magic.length);
        for (int i = 0; i < magic.length; i++) {
            if ((here[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
