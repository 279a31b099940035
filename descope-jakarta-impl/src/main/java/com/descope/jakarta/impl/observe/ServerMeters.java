package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.ObserveMessage;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds where metrics go: the bean that MicroProfile Telemetry 2.0 asks of servers ("Access to the OpenTelemetry Tracing API"). */
public final class ServerMeters {
    private ServerMeters() {}

    /**
     * Without its type, or with one of before 2.0, nothing is measured and nothing is said.
     *
     * @param beans the deployment's, by their type
     */
    public static Meters of(Function<Class<?>, Stream<?>> beans, LimitedLog log) {
        try {
            List<OpenTelemetry> found = beans.apply(OpenTelemetry.class)
                    .map(OpenTelemetry.class::cast)
                    .toList();
            if (found.size() > 1) {
                log.say(ObserveMessage.NOT_MEASURED, "there are " + found.size() + " beans of it");
            }
            return found.size() == 1 ? new GuardedMeters(new OpenTelemetryMeters(found.get(0)), log) : Meters.NONE;
        } catch (LinkageError withoutMetrics) {
            return Meters.NONE;
        } catch (RuntimeException failed) {
            log.say(ObserveMessage.NOT_MEASURED, failed.toString());
            return Meters.NONE;
        }
    }
}
