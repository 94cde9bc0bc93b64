# Installs what the program prints about itself: completions for shells, and the manual.

set(BOUNTY_ZSH_FUNCTIONS ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING
    "The folder below the prefix in which zsh looks for completions")
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(WARNING "The program cannot run on this machine, so it is installed without completions and manual")
  return()
endif()

set(bounty_documents ${PROJECT_BINARY_DIR}/documents)
file(MAKE_DIRECTORY ${bounty_documents})

# bounty_document(NAME FOLDER ARGUMENT...) installs what the program prints for these arguments as FOLDER/NAME.
function(bounty_document name folder)
  set(file ${bounty_documents}/${name})
  add_custom_command(OUTPUT ${file} COMMAND bounty_program ${ARGN} > ${file}
                     DEPENDS bounty_program VERBATIM)
  add_custom_target(bounty_document_${name} ALL DEPENDS ${file})
  install(FILES ${file} DESTINATION ${folder} COMPONENT program)
endfunction()

bounty_document(bounty ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
bounty_document(_bounty ${BOUNTY_ZSH_FUNCTIONS} completion zsh)
bounty_document(bounty.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
bounty_document(bounty.1 ${CMAKE_INSTALL_MANDIR}/man1 help --man)
