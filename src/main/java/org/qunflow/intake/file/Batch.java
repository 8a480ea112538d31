package org.qunflow.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.member.NewMember;

/** What some lines in a row amount to: who arrives, who did what, which of them are rejected. */
public final class Batch {
    private final List<NewMember> arrivals = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long lines;
    private long lastLine;

    public List<NewMember> arrivals() {
        return arrivals;
    }

    public List<Deed> deeds() {
        return deeds;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** How many lines with something on them were read. */
    public long lines() {
        return lines;
    }

    /** The number of the last of them in the file. */
    public long lastLine() {
        return lastLine;
    }

    public boolean isEmpty() {
        return lines == 0;
    }

    void passed(Line line) {
        lines++;
        lastLine = line.number();
    }
}
