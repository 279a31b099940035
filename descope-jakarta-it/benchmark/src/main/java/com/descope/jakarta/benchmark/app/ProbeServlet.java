package com.descope.jakarta.benchmark.app;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server's process has used so far: nanoseconds of CPU time, and bytes that its threads have allocated. Of a thread
 * that has ended what it had when it was last seen counts.
 */
@WebServlet("/probe")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<Long, Long> byThread = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int at = 0; at < ids.length; at++) {
            byThread.merge(ids[at], bytes[at], Math::max);
        }
        long allocated = byThread.values().stream().mapToLong(Long::longValue).sum();
        response.setContentType("text/plain");
        response.getWriter().write(process.getProcessCpuTime() + " " + allocated);
    }
}
