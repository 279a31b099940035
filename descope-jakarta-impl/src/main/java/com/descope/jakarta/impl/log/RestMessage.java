package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** What resources and beans require of callers, and what JAX-RS clients send: 7000 to 7999. */
public enum RestMessage implements Message {
    ROLE_MISSING(
            7001,
            Level.DEBUG,
            "The caller has no role that this resource requires.",
            "Give the user a role that the resource names, or sign in as somebody else."),
    UNREADABLE(
            7002,
            Level.ERROR,
            "The roles of {0} could not be read, so it is closed to everybody: {1}.",
            "Put the classes that its annotations name into the WAR."),
    CONTAINER_REFUSED(
            7003,
            Level.WARNING,
            "The container failed to authenticate a caller of {0}: {1}.",
            "See the container's log for the cause."),
    PERMISSION_MISSING(
            7020,
            Level.DEBUG,
            "The caller lacks a permission that this requires: {0}.",
            "Give the user, in the project or in his current tenant, a role with these permissions."),
    TENANT_MISSING(
            7021,
            Level.DEBUG,
            "The caller does not belong to the tenant that this requires, or lacks a role or permission there.",
            "Add the user to the tenant with the roles that are needed, or have him switch to a tenant of his."),
    STEP_UP_NEEDED(
            7022,
            Level.DEBUG,
            "This requires that the caller proves once more, or more strongly, who he is.",
            "Sign in again at the login path, or send a token that was issued after a step-up."),
    NOBODY(7023, Level.DEBUG, "Nobody is signed in.", "Sign in, or call it in the request of a signed-in caller."),
    STEP_UP_IN_VAIN(
            7024,
            Level.WARNING,
            "A user came back from a step-up, and his tokens prove no more than before.",
            "Have the flow that the step-up runs set the claim su, or amr, acr or auth_time as @RequiresStepUp names them."),
    ANNOTATION_UNFIT(
            7025,
            Level.ERROR,
            "{0} on {1} has an attribute that is empty, blank or not what it should be.",
            "Write names that are not blank, and durations such as PT5M."),
    NO_PATH_PARAMETER(
            7026,
            Level.ERROR,
            "The path of this request has no parameter {0}, or has it more than once, so it names no tenant.",
            "Let pathParameter of @RequiresTenant be a name in the path template of each resource that leads there."),
    NOT_OF_DESCOPE(
            7027,
            Level.INFO,
            "This requires a caller whom Descope knows, and the caller of this request was signed in by something else.",
            "Sign in through Descope, or leave the decision to the mechanism, filter or login call that signs this caller in."),
    SERVICES_OFF(
            7010,
            Level.ERROR,
            "{0} lists its classes or singletons itself and sets jakarta.ws.rs.loadServices to false, so that nothing enforces"
                    + " roles on JAX-RS resources.",
            "Leave out one of the two."),
    SERVICES_UNKNOWN(
            7011,
            Level.ERROR,
            "{0} lists its classes or singletons itself, or sets jakarta.ws.rs.loadServices to false: this server then finds"
                    + " no filter of ours, and nothing enforces roles on JAX-RS resources.",
            "Let getClasses() and getSingletons() alone and take the property away, so that resources are found by scanning."),
    ORIGIN_NOT_LISTED(
            7101,
            Level.ERROR,
            "A token was to be sent to {0}, which descope.propagation.origins does not list.",
            "Add {0} to descope.propagation.origins if it may see these tokens, else take the filter off this client."),
    NOBODY_TO_PROPAGATE(
            7102,
            Level.ERROR,
            "A call was to take the caller's token along, but nobody is signed in, or its thread works on no request.",
            "Call from the request's own thread and after sign-in, or register MachineBearer for calls without a caller."),
    FOLLOWS_REDIRECTS(
            7103,
            Level.ERROR,
            "A token was to be sent by a client that follows redirects itself, and would carry it to wherever {0} says.",
            "Let the client not follow redirects, and follow them where it is called.");

    private final Text text;

    RestMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
