package com.descope.jakarta.impl.context;

import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Claims in classes of the application's own, by the server's JSON-B; made when somebody asks, for few do. */
@ApplicationScoped
public class ClaimsBinding {
    private @Nullable Jsonb jsonb;
    private @Nullable JsonWriter writer;

    @PostConstruct
    void begin() {
        jsonb = JsonbBuilder.create();
        writer = JsonWriter.ofServer();
    }

    <T> T as(Class<T> type, Map<String, Object> claims) {
        String json = Objects.requireNonNull(writer).object(claims);
        try {
            return Objects.requireNonNull(jsonb).fromJson(json, type);
        } catch (RuntimeException unfit) {
            throw DescopeLog.exception(
                    unfit,
                    SessionMessage.CLAIMS_UNFIT,
                    type.getName(),
                    unfit.getClass().getName());
        }
    }

    /** Throws no checked exception: servers warn of such a method. */
    @PreDestroy
    void end() {
        try {
            Objects.requireNonNull(jsonb).close();
        } catch (Exception stillOpen) {
            throw new IllegalStateException(stillOpen);
        }
    }
}
