package com.descope.jakarta.soak;

import com.descope.jakarta.it.harness.Jcmd;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of another process's heap after a full collection: {@code jcmd <pid> GC.run}, then {@code GC.heap_info}. */
final class Heap {
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private Heap() {}

    static String megabytes(long pid) {
        Jcmd jcmd = new Jcmd(pid);
        jcmd.run("GC.run");
        Matcher used = USED.matcher(jcmd.run("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 + " MB" : "unknown";
    }
}
