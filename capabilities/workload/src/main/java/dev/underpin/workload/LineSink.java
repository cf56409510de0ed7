package dev.underpin.workload;

/** Takes the lines of a source one by one, without their ends. */
interface LineSink {

    void line(String line);

    /** No more lines come from this file. */
    void end();
}
