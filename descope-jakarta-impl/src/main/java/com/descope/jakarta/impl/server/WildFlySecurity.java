package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ServerMessage;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationTargetException;

/**
 * Turns integrated JASPI off for our own deployment: with it, stock WildFly accepts only callers that its security domain
 * knows, and answers 500 to all others. Whatever goes wrong here leaves the server as it is, which lets nobody in.
 *
 * <p>Undertow finds this class in {@code META-INF/services}; nothing else may refer to it, because other servers lack its
 * types.
 */
public final class WildFlySecurity implements ServletExtension {
    private final DescopeLog log;
    private final AdjustSwitch adjustSwitch;
    private final OwnLibrary ownLibrary;

    public WildFlySecurity() {
        this(DescopeLog.ofModule(), AdjustSwitch.ofConfiguration(), OwnLibrary.of(WildFlySecurity.class));
    }

    WildFlySecurity(DescopeLog log, AdjustSwitch adjustSwitch, OwnLibrary ownLibrary) {
        this.log = log;
        this.adjustSwitch = adjustSwitch;
        this.ownLibrary = ownLibrary;
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        String name = String.valueOf(deployment.getDeploymentName());
        try {
            switch (adjustSwitch.position(ownLibrary.loader())) {
                case OFF -> {}
                case LEFT_TO_THE_USER -> log.say(ServerMessage.LEFT_ALONE, name);
                case ON -> adjust(deployment, context, name);
            }
        } catch (InvocationTargetException thrown) {
            log.say(ServerMessage.NOT_ADJUSTED, name, String.valueOf(thrown.getCause()));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            log.say(ServerMessage.NOT_ADJUSTED, name, failed.toString());
        }
    }

    private void adjust(DeploymentInfo deployment, ServletContext context, String name)
            throws ReflectiveOperationException {
        if (!ownLibrary.isOf(deployment.getClassLoader(), context.getResourcePaths(OwnLibrary.FOLDER))) {
            log.say(ServerMessage.NOT_OUR_WAR, name, ownLibrary.location());
            return;
        }
        if (deployment.getLoginConfig() != null) {
            log.say(ServerMessage.LOGIN_CONFIG_DROPPED, name);
        }
        ElytronSecurity.rebuildWithoutIntegratedJaspi(deployment);
        log.say(ServerMessage.ADJUSTED, name);
    }
}
