package com.descope.jakarta.it.micro;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.data.ApplicationDescriptor;
import fish.payara.micro.data.ModuleDescriptor;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The server's process: a line of standard input is a command, and has its answer in a line of standard output. */
public final class MicroServer {
    static final String ANSWER = "answer: ";
    static final String REFUSED = "refused";
    static final String DEPLOY = "deploy ";
    static final String UNDEPLOY = "undeploy ";

    static final String LOGGING = "logging.properties";

    private static final String NETWORK = "configs.config.server-config.network-config.";

    private final PayaraMicroRuntime micro;

    private MicroServer(PayaraMicroRuntime micro) {
        this.micro = micro;
    }

    /**
     * Ends with its standard input.
     *
     * @param args a directory for what it writes, which holds its {@code logging.properties}, and its port
     */
    public static void main(String... args) {
        try {
            PayaraMicroRuntime micro = start(new File(args[0]), Integer.parseInt(args[1]));
            answer("up");
            new MicroServer(micro).obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            micro.shutdown();
            System.exit(0);
        } catch (BootstrapException | IOException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static PayaraMicroRuntime start(File home, int port) throws BootstrapException {
        PayaraMicro settings = PayaraMicro.getInstance()
                .setRootDir(home)
                .setLogPropertiesFile(new File(home, LOGGING))
                .setHttpPort(port)
                .setNoCluster(true);
        settings.setPreBootHandler(commands -> {
            commands.run("set", NETWORK + "network-listeners.network-listener.http-listener.address=127.0.0.1");
            commands.run("set", NETWORK + "protocols.protocol.http-listener.http.header-buffer-length-bytes=32768");
        });
        return settings.bootStrap();
    }

    private void obey(BufferedReader commands) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            if (line.startsWith(DEPLOY)) {
                File archive = new File(line.substring(DEPLOY.length()));
                answer(micro.deploy(archive) ? contextRoot(archive).orElse(REFUSED) : REFUSED);
            } else {
                micro.undeploy(line.substring(UNDEPLOY.length()));
                answer("undeployed");
            }
        }
    }

    /** Empty of an archive of a kind that it does not know, of which it says that it has deployed it. */
    private Optional<String> contextRoot(File archive) {
        return micro.getLocalDescriptor().getDeployedApplications().stream()
                .filter(application -> archive.getName().startsWith(application.getName() + "."))
                .map(ApplicationDescriptor::getModuleDescriptors)
                .flatMap(modules -> modules.stream().map(ModuleDescriptor::getContextRoot))
                .findFirst();
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
