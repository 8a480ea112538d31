package org.qunflow.intake.file;

/** Turns the lines of one kind of file into arrivals, deeds and rejections. */
interface Reading {

    /** Reads a line into the batch; it may remember what it needs of earlier lines, so every line passes it in order. */
    void read(Line line, Batch batch);
}
