package com.descope.jakarta;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that Descope sign-in was asked for and cannot do. The message gives code, cause and remedy; no part of it holds a token
 * or a secret.
 *
 * <p>From an EJB it comes as it is, and rolls the transaction back (Jakarta Enterprise Beans 4.0, section 9.2.1).
 */
@ApplicationException(inherited = true, rollback = true)
public class DescopeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** Serializable, as {@link List#copyOf} is. */
    @SuppressWarnings("serial")
    private final List<String> evidence;

    /**
     * Made by the module.
     *
     * @param code the message id, for example {@code DESCOPE-1001}
     * @param message code, cause and remedy
     * @param evidence the values that led here
     * @param cause the exception behind it, or {@code null}
     */
    public DescopeException(String code, String message, List<String> evidence, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.evidence = List.copyOf(evidence);
    }

    /**
     * The message id, stable across versions: {@code DESCOPE-} and four digits.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * The values that led here, as the message shows them.
     *
     * @return values without secrets; empty if there are none
     */
    public List<String> evidence() {
        return evidence;
    }
}
