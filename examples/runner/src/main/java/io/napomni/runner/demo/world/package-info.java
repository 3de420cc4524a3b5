/** The made-up company of the demo: a portal, if wanted a 1C base, a mail server, and what its customers do. */
@NullMarked
package io.napomni.runner.demo.world;

import org.jspecify.annotations.NullMarked;
