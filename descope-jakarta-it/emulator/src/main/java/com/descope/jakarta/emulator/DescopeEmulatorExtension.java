package com.descope.jakarta.emulator;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An emulator for the tests of a class, {@linkplain DescopeEmulator#reset() reset} before each. Registered in a static
 * field it can be built to taste; tests may take it as a parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
 *         builder -> builder.user(EmulatedUser.named("alice").roles("admin")).automatic("alice"));
 *
 * @Test
 * void anAdminMayDeleteThings(DescopeEmulator descope) { ... }
 * }</pre>
 */
public final class DescopeEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private final UnaryOperator<EmulatorBuilder> recipe;
    private Optional<DescopeEmulator> running = Optional.empty();

    /** An emulator without users, for {@code @ExtendWith}. */
    public DescopeEmulatorExtension() {
        this(builder -> builder);
    }

    private DescopeEmulatorExtension(UnaryOperator<EmulatorBuilder> recipe) {
        this.recipe = recipe;
    }

    /** An emulator that is built in this way. */
    public static DescopeEmulatorExtension with(UnaryOperator<EmulatorBuilder> recipe) {
        return new DescopeEmulatorExtension(recipe);
    }

    /** The emulator; it runs from before the first test of the class until after the last, and starts early if asked for. */
    public synchronized DescopeEmulator emulator() {
        DescopeEmulator emulator =
                running.orElseGet(() -> recipe.apply(DescopeEmulator.builder()).start());
        running = Optional.of(emulator);
        return emulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        emulator();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator().reset();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        running.ifPresent(DescopeEmulator::close);
        running = Optional.empty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DescopeEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator();
    }
}
