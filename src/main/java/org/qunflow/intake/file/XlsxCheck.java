package org.qunflow.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a workbook once, counting, before any parser sees it: no bombs, no endless texts, no columns beyond Excel's. */
final class XlsxCheck {
    private static final int MOST_ENTRIES = 500;
    private static final long MIB = 1 << 20;
    private static final long SMALL = 8 * MIB;
    private static final long LARGEST_PART = 64 * MIB;
    private static final int HIGHEST_RATIO = 150;

    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    XlsxCheck(long limit) {
        this.limit = limit;
    }

    void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                check(zip, all.nextElement());
            }
        } catch (java.util.zip.ZipException e) {
            throw new FileRefused("intake.refused.workbook");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new FileRefused("intake.refused.workbook");
        }
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
            throw new FileRefused("intake.refused.bomb", entry.getName());
        }
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        XmlScan scan = new XmlScan(entry.getName());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                unpacked += count;
                refuseIfTooLarge(entry, size, sheet);
                scan.accept(buffer, count);
            }
        }
    }

    private void refuseIfTooLarge(ZipEntry entry, long size, boolean sheet) {
        boolean swollen = size > SMALL && size > HIGHEST_RATIO * Math.max(entry.getCompressedSize(), 1);
        if (unpacked > limit || swollen || !sheet && size > LARGEST_PART) {
            throw new FileRefused("intake.refused.bomb", entry.getName());
        }
    }
}
