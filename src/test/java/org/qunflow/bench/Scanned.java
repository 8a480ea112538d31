package org.qunflow.bench;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the components of tests, and those named, out of an application. */
final class Scanned extends TypeExcludeFilter {
    private final List<String> leftOut;

    Scanned(List<String> leftOut) {
        this.leftOut = leftOut;
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
        return leftOut.contains(type.getClassMetadata().getClassName())
                || type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scanned that && that.leftOut.equals(leftOut);
    }

    @Override
    public int hashCode() {
        return leftOut.hashCode();
    }
}
