/** Pages over plain records, for any server: what was asked, what is answered, and which page answers where. */
@NullMarked
package io.napomni.web;

import org.jspecify.annotations.NullMarked;
