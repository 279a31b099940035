package com.descope.jakarta.impl.context;

import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresStepUp;
import com.descope.jakarta.RequiresTenant;
import com.descope.jakarta.impl.flow.StepUp;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what classes and methods require of callers. */
public final class Requirements {
    private Requirements() {}

    /**
     * What one class or method itself says.
     *
     * @throws com.descope.jakarta.DescopeException if an attribute is blank or not what it should be
     */
    public static List<Requirement> on(AnnotatedElement element) {
        List<Requirement> found = new ArrayList<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            of(annotation, element.toString()).ifPresent(found::add);
        }
        return found;
    }

    /** What an annotation requires, if it is one of ours; {@code place} is told if it is unfit. */
    public static Optional<Requirement> of(Annotation annotation, String place) {
        try {
            if (annotation instanceof RequiresPermission permission) {
                return Optional.of(new Requirement.Permissions(some(permission.value())));
            }
            if (annotation instanceof RequiresTenant tenant) {
                return Optional.of(new Requirement.Tenant(
                        names(tenant.value()),
                        text(tenant.pathParameter()),
                        names(tenant.roles()),
                        names(tenant.permissions())));
            }
            return annotation instanceof RequiresStepUp stepUp ? Optional.of(stronger(stepUp)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException unfit) {
            throw DescopeLog.exception(
                    RestMessage.ANNOTATION_UNFIT,
                    "@" + annotation.annotationType().getSimpleName(),
                    place);
        }
    }

    private static Requirement stronger(RequiresStepUp stepUp) {
        Optional<Duration> maxAge = text(stepUp.maxAge()).map(Duration::parse);
        if (maxAge.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("negative");
        }
        List<String> acr = List.copyOf(names(stepUp.acr()));
        return new Requirement.Stronger(new StepUp(maxAge, names(stepUp.amr()), acr, text(stepUp.flow())));
    }

    private static Set<String> some(String[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("none");
        }
        return names(values);
    }

    private static Set<String> names(String[] values) {
        if (Arrays.stream(values).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("blank");
        }
        return Set.copyOf(Arrays.asList(values));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
