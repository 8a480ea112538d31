package org.qunflow.engagement.ugc;

import java.util.Optional;
import org.qunflow.shared.FileType;

/** A picture, recognised by its first bytes whatever its name says. */
public record Picture(String type, byte[] bytes) {
    static Optional<Picture> of(byte[] file) {
        return FileType.of(file).filter(FileType::isPicture).map(type -> new Picture(type.mime(), file));
    }
}
