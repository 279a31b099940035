package com.descope.jakarta.benchmark.token;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * CPU time and allocation of the measured thread. Unlike wall time, CPU time stands still while the machine does somebody
 * else's work. JMH asks for both on the measured thread, when an iteration ends.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuClock {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long cpuAtBegin;
    private long bytesAtBegin;
    private long calls;

    /** At the begin of an iteration. */
    @Setup(Level.Iteration)
    public void begin() {
        calls = 0;
        bytesAtBegin = bytes();
        cpuAtBegin = threads.getCurrentThreadCpuTime();
    }

    void call() {
        calls++;
    }

    /** Nanoseconds a call. */
    public double cpuNanos() {
        return (double) (threads.getCurrentThreadCpuTime() - cpuAtBegin) / calls;
    }

    /** Bytes a call. */
    public double allocatedBytes() {
        return (double) (bytes() - bytesAtBegin) / calls;
    }

    private long bytes() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
