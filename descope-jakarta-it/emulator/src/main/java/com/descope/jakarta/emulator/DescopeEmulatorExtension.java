package com.descope.jakarta.emulator;

import com.descope.jakarta.emulator.browser.EmulatedBrowser;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An emulator for the tests of a class and of those nested in it, on a free port, {@linkplain DescopeEmulator#reset() reset}
 * before each test and closed after the last. Registered in a static field it can be built to taste; in a field of the instance
 * each test has an emulator of its own. Tests may take it as a parameter, and as many {@linkplain EmulatedBrowser browsers} as
 * they like.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
 *         builder -> builder.user(EmulatedUser.named("alice").roles("admin")).automatic("alice"));
 *
 * @Test
 * void anAdminMayDeleteThings(DescopeEmulator descope) { ... }
 * }</pre>
 *
 * <p>With Arquillian it needs no order of extensions: the {@code @Deployment} method asks for the {@link #emulator()}, which
 * starts then if it has not yet, and writes {@link DescopeEmulator#application()} into the archive. Such tests run outside the
 * server ({@code testable = false}), where the emulator is.
 */
public final class DescopeEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private enum Reset {
        BEFORE_EACH_TEST,
        NEVER
    }

    private final UnaryOperator<EmulatorBuilder> recipe;
    private final Reset reset;
    private final Set<String> classes = new HashSet<>();
    private Optional<DescopeEmulator> running = Optional.empty();

    /** An emulator without users, for {@code @ExtendWith}. */
    public DescopeEmulatorExtension() {
        this(builder -> builder, Reset.BEFORE_EACH_TEST);
    }

    private DescopeEmulatorExtension(UnaryOperator<EmulatorBuilder> recipe, Reset reset) {
        this.recipe = recipe;
        this.reset = reset;
    }

    /** An emulator that is built in this way. */
    public static DescopeEmulatorExtension with(UnaryOperator<EmulatorBuilder> recipe) {
        return new DescopeEmulatorExtension(recipe, Reset.BEFORE_EACH_TEST);
    }

    /** The same, but fresh for each class only: what one test does to it, the next one finds. */
    public DescopeEmulatorExtension sharedByTests() {
        return new DescopeEmulatorExtension(recipe, Reset.NEVER);
    }

    /** The emulator; it runs from before the first test of the class until after the last, and starts early if asked for. */
    public synchronized DescopeEmulator emulator() {
        DescopeEmulator emulator =
                running.orElseGet(() -> recipe.apply(DescopeEmulator.builder()).start());
        running = Optional.of(emulator);
        return emulator;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        classes.add(context.getUniqueId());
        emulator();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (reset == Reset.BEFORE_EACH_TEST) {
            emulator().reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeIfUnused();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        classes.remove(context.getUniqueId());
        closeIfUnused();
    }

    /** Classes that are nested in others, or run beside others, share what is in a static field. */
    private synchronized void closeIfUnused() {
        if (classes.isEmpty()) {
            running.ifPresent(DescopeEmulator::close);
            running = Optional.empty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DescopeEmulator.class || type == EmulatedBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmulatedBrowser.class
                ? emulator().browser()
                : emulator();
    }
}
