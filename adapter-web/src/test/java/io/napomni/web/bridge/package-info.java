/** An example for hosts: our pages as a servlet filter. */
@NullMarked
package io.napomni.web.bridge;

import org.jspecify.annotations.NullMarked;
