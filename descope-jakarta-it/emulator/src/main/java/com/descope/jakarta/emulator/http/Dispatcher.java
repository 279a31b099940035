package com.descope.jakarta.emulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what answers a request, and lets a fault answer in its place. */
public final class Dispatcher {

    private final List<Route> routes;
    private final Function<Endpoint, Optional<Interceptor>> interceptors;

    /** Stands before a handler: may answer itself, or change the handler's answer. */
    @FunctionalInterface
    public interface Interceptor {
        Reply answer(Call call, Handler next) throws InterruptedException;
    }

    public Dispatcher(List<Route> routes, Function<Endpoint, Optional<Interceptor>> interceptors) {
        this.routes = List.copyOf(routes);
        this.interceptors = interceptors;
    }

    Endpoint endpoint(String path) {
        return find(path).map(Route::endpoint).orElse(Endpoint.OTHER);
    }

    Reply answer(Call call) throws InterruptedException {
        Handler handler = handler(call);
        Optional<Interceptor> fault = interceptors.apply(call.endpoint());
        return fault.isPresent() ? fault.get().answer(call, handler) : handler.answer(call);
    }

    private Handler handler(Call call) {
        Optional<Route> route = find(call.path());
        if (route.isEmpty()) {
            return missing -> Reply.json(404, Map.of("errorCode", "E011001", "errorDescription", "Not found"));
        }
        String allowed = String.join(", ", new TreeSet<>(route.get().methods()));
        return route.get().methods().contains(call.method())
                ? route.get().handler()
                : wrong -> Reply.empty(405).with("Allow", allowed);
    }

    private Optional<Route> find(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst();
    }
}
