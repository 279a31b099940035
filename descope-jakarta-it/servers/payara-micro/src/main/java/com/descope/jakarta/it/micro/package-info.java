/**
 * Payara Micro as a server of Arquillian's: one process, whatever is deployed. Payara's own adapter starts a process for each
 * deployment and remembers one of them, so that no two applications can be there.
 */
@NullMarked
package com.descope.jakarta.it.micro;

import org.jspecify.annotations.NullMarked;
