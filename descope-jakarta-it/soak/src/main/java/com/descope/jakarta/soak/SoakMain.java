package com.descope.jakarta.soak;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code mvn -Psoak}. */
public final class SoakMain {
    private SoakMain() {}

    /**
     * Runs, prints what happened, and ends with 1 if that is not as it must be.
     *
     * @param arguments as {@link SoakSettings} names them
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SoakSettings settings = SoakSettings.of(arguments);
        System.out.println(settings);
        List<String> faults;
        try (Provider provider = Provider.start(settings);
                Nodes nodes = Nodes.start(settings, config(provider))) {
            faults = run(settings, provider, nodes);
        }
        faults.forEach(fault -> System.out.println("FAILED " + fault));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    private static Map<String, String> config(Provider provider) {
        Map<String, String> config = new HashMap<>(provider.emulator().config());
        config.put("descope.external-url", Provider.PUBLIC);
        config.put("descope.cluster.map", "java:comp/env/descope/shared");
        // Descope, the nodes and the browsers share one machine here: an answer that comes late says nothing about the
        // module, and after one that comes too late the refresh token is used up.
        config.put("descope.http.request-timeout", "PT10S");
        return config;
    }

    private static List<String> run(SoakSettings settings, Provider provider, Nodes nodes) throws InterruptedException {
        Tally tally = new Tally();
        Judge judge = new Judge(provider.calls(), tally);
        Balancer balancer = new Balancer(nodes);
        Crowd crowd = new Crowd(tally, settings.pace());
        List<String> before = nodes.heaps();
        crowd.come(settings.browsers(), balancer, provider, judge);
        new Disturbances(nodes, balancer, provider, judge, tally).run(settings.length());
        crowd.leave();
        System.out.println(new Table(tally, provider, before, nodes.heaps()));
        tally.incidents().forEach(System.out::println);
        return Verdict.on(settings, tally, provider);
    }
}
